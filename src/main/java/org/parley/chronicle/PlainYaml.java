package org.parley.chronicle;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML as far as a chronicle needs it: maps, lists, words, whole numbers, true and false. A date stays the words it was
 * written in and {@code NO} is Norway; tags, aliases and keys given twice are refused.
 */
final class PlainYaml {
    private static final int MOST_CHARACTERS = 32 * 1024 * 1024;
    private static final int DEEPEST = 20;

    private static final Pattern SEQ = Pattern.compile("^\\s*-?\\s*seq:\\s*([1-9]\\d{0,8})\\s*$");

    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PlainYaml() {}

    /** The one document of the text, a map. */
    static Map<String, @Nullable Object> read(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(100); // composed once and shared; the first one met is refused below
        var yaml = new Yaml(
                new SafeConstructor(options),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                options,
                new PlainWords());
        try {
            var root = yaml.compose(new StringReader(text));
            if (!(root instanceof MappingNode map)) throw new BrokenChronicle(null, "the file holds no chronicle");
            return new PlainYaml().map(map, null);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark().getLine();
            throw new BrokenChronicle(eventAt(text, line), "line %d: %s".formatted(line + 1, e.getProblem()));
        } catch (YAMLException e) {
            throw new BrokenChronicle(null, "no readable YAML: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new BrokenChronicle(null, "nested too deeply");
        }
    }

    /** The number of the event that a line belongs to, as far as the words before it tell. */
    private static @Nullable Integer eventAt(String text, int line) {
        Integer event = null;
        for (var words : text.lines().limit(line + 1L).toList()) {
            var seq = SEQ.matcher(words);
            if (seq.find()) event = Integer.valueOf(seq.group(1));
            else if (!words.isEmpty() && Character.isLetter(words.charAt(0))) event = null; // the next top field
        }
        return event;
    }

    /** Writes a map so that {@link #read} gives the same map back. */
    static String write(Map<String, @Nullable Object> chronicle) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndent(4);
        options.setIndicatorIndent(2);
        options.setWidth(110);
        options.setAllowUnicode(true);
        var representer = new ExactWords(options);
        representer.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(new SafeConstructor(new LoaderOptions()), representer, options).dump(chronicle);
    }

    private @Nullable Object value(Node node, @Nullable Integer event) {
        if (!seen.add(node)) throw broken(node, event, "an alias; write it out");
        if (node instanceof MappingNode map) return map(map, event);
        if (node instanceof SequenceNode list) return list(list, event);
        return scalar((ScalarNode) node, event);
    }

    private Map<String, @Nullable Object> map(MappingNode node, @Nullable Integer event) {
        if (!node.getTag().equals(Tag.MAP)) throw broken(node, event, "the tag " + node.getTag());
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) throw broken(node, event, "a key that is no word");
            if (map.containsKey(key.getValue())) throw broken(key, event, "'" + key.getValue() + "' twice");
            var events = event == null && key.getValue().equals("events");
            map.put(
                    key.getValue(),
                    events && entry.getValueNode() instanceof SequenceNode list
                            ? numbered(list)
                            : value(entry.getValueNode(), event));
        }
        return map;
    }

    /** The events, each read under its own number so that what is wrong with one can be told. */
    private List<@Nullable Object> numbered(SequenceNode node) {
        if (!node.getTag().equals(Tag.SEQ)) throw broken(node, null, "the tag " + node.getTag());
        var list = new ArrayList<@Nullable Object>();
        for (var item : node.getValue()) list.add(value(item, list.size() + 1));
        return list;
    }

    private List<@Nullable Object> list(SequenceNode node, @Nullable Integer event) {
        if (!node.getTag().equals(Tag.SEQ)) throw broken(node, event, "the tag " + node.getTag());
        var list = new ArrayList<@Nullable Object>();
        for (var item : node.getValue()) list.add(value(item, event));
        return list;
    }

    private static @Nullable Object scalar(ScalarNode node, @Nullable Integer event) {
        var tag = node.getTag();
        var text = node.getValue();
        if (tag.equals(Tag.STR)) return text;
        if (tag.equals(Tag.NULL)) return null;
        if (tag.equals(Tag.BOOL)) return Boolean.valueOf(text);
        if (!tag.equals(Tag.INT)) throw broken(node, event, "the tag " + tag);
        if (text.length() > 18) throw broken(node, event, "the number " + text);
        return Long.valueOf(text);
    }

    private static BrokenChronicle broken(Node node, @Nullable Integer event, String what) {
        return new BrokenChronicle(
                event, "line %d has %s".formatted(node.getStartMark().getLine() + 1, what));
    }

    /** Words with a line break of another kind are written in quotes, where it is escaped; else it would become a plain one. */
    private static final class ExactWords extends Representer {
        private static final Pattern BREAKS = Pattern.compile("[\\r\\x85\\u2028\\u2029\\uFEFF]");

        ExactWords(DumperOptions options) {
            super(options);
        }

        @Override
        protected Node representScalar(Tag tag, String value, DumperOptions.ScalarStyle style) {
            var exact = BREAKS.matcher(value).find() ? DumperOptions.ScalarStyle.DOUBLE_QUOTED : style;
            return super.representScalar(tag, value, exact);
        }
    }

    /** What plain words may stand for something else than themselves. */
    private static final class PlainWords extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("-?(?:0|[1-9][0-9]*)"), "-0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("~|null|"), "~n\0");
            addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
        }
    }
}
