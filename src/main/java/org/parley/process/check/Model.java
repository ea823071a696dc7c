package org.parley.process.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A diagram or a table, read without the engine. */
final class Model {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Document document;

    private Model(Document document) {
        this.document = document;
    }

    /** An expression and the id of the drawn element it belongs to. */
    record Expression(String element, String text) {}

    static Model read(ModelFile file) throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return new Model(builder.parse(new ByteArrayInputStream(file.content())));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The elements of the diagram with one of these names, in the order of the file. */
    List<Element> elements(String... names) {
        return Stream.of(names)
                .flatMap(name -> list(document.getElementsByTagNameNS(BPMN, name)))
                .toList();
    }

    List<Element> anyNamespace(String name) {
        return list(document.getElementsByTagNameNS("*", name)).toList();
    }

    List<Element> all() {
        return list(document.getElementsByTagNameNS("*", "*")).toList();
    }

    Optional<Element> byId(String id) {
        return all().stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst();
    }

    /** Every expression in the file but those that only look like one, in documentation. */
    List<Expression> expressions() {
        var found = new ArrayList<Expression>();
        for (var element : all()) {
            if (element.getLocalName().equals("documentation")) continue;
            var attributes = element.getAttributes();
            IntStream.range(0, attributes.getLength())
                    .mapToObj(i -> attributes.item(i).getNodeValue())
                    .filter(Model::isExpression)
                    .forEach(text -> found.add(new Expression(owner(element), text)));
            var text = ownText(element);
            if (isExpression(text)) found.add(new Expression(owner(element), text));
        }
        return found;
    }

    static Stream<Element> children(Element element) {
        return list(element.getChildNodes());
    }

    static String ownText(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(i -> element.getChildNodes().item(i))
                .filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                .map(Node::getNodeValue)
                .reduce("", String::concat)
                .strip();
    }

    /** The id of the drawn element that something lies in. */
    static String owner(Element element) {
        for (Node node = element; node instanceof Element e; node = node.getParentNode())
            if (e.hasAttribute("id") && !e.getLocalName().endsWith("EventDefinition")) return e.getAttribute("id");
        return element.getLocalName();
    }

    /** What {@code camunda:properties} says about an element. */
    static Map<String, String> properties(Element element) {
        return children(element)
                .filter(child -> child.getLocalName().equals("extensionElements"))
                .flatMap(Model::children)
                .filter(child -> child.getLocalName().equals("properties"))
                .flatMap(Model::children)
                .collect(Collectors.toMap(
                        property -> property.getAttribute("name"), property -> property.getAttribute("value")));
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private static Stream<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** Says nothing on the console and passes over nothing. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
