package org.parley.web.task;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Refusal;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.bind.ServletRequestDataBinder;

/** Makes the answer record of a form from what was posted, or says which field cannot be taken and why. */
@Component
class Answers {
    /** More points than any paper has. */
    private static final int LONGEST_LIST = 1000;

    private final SpringValidatorAdapter rules;
    private final ConversionService words = conversion();

    Answers(Validator rules) {
        this.rules = new SpringValidatorAdapter(rules);
    }

    Object read(Class<?> type, HttpServletRequest request) {
        return read(type, binder -> binder.construct(request));
    }

    /** Fields by their names, as the form would post them. */
    Object read(Class<?> type, Map<String, String> fields) {
        return read(type, binder -> binder.construct(Binder.of(fields)));
    }

    private Object read(Class<?> type, Consumer<Binder> posted) {
        var binder = new Binder();
        binder.setTargetType(ResolvableType.forClass(type));
        binder.setConversionService(words);
        binder.setAutoGrowCollectionLimit(LONGEST_LIST);
        // names with such a prefix are this page's own
        binder.setFieldMarkerPrefix(null);
        binder.setFieldDefaultPrefix(null);
        posted.accept(binder);
        refuseFirst(binder.getBindingResult());
        var answer = Objects.requireNonNull(binder.getTarget());
        rules.validate(answer, binder.getBindingResult());
        refuseFirst(binder.getBindingResult());
        return answer;
    }

    private static void refuseFirst(Errors errors) {
        if (!errors.hasErrors()) return;
        var field = Optional.ofNullable(errors.getFieldError());
        if (field.isEmpty())
            throw new Refusal("form-incomplete", sentence(errors.getAllErrors().get(0)));
        throw field.get().isBindingFailure()
                ? new Refusal(
                        "field-unreadable", unreadable(field.get()), field.get().getField())
                : new Refusal(
                        "form-incomplete", sentence(field.get()), field.get().getField());
    }

    private static String unreadable(FieldError field) {
        return "“%s” cannot be read here; a day is written 2026-03-31, a number in figures"
                .formatted(shortened(field.getRejectedValue()));
    }

    private static String shortened(@Nullable Object value) {
        var text = String.valueOf(value);
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** A form's own sentence stands as it is; the stock ones of the rules become one. */
    private static String sentence(ObjectError error) {
        var message = Optional.ofNullable(error.getDefaultMessage()).orElse("cannot be taken");
        if (Character.isUpperCase(message.codePointAt(0))) return message;
        return switch (Optional.ofNullable(error.getCode()).orElse("")) {
            case "NotNull", "NotBlank", "NotEmpty" -> "Something is missing: please fill in this field";
            case "Size" ->
                "This is too long: the field takes %s characters"
                        .formatted(message.substring(message.lastIndexOf(' ') + 1));
            default -> "This field " + message;
        };
    }

    /** A box that is not ticked is not posted, and means no. */
    private static final class Binder extends ServletRequestDataBinder {
        Binder() {
            super(null, "answer");
        }

        static ValueResolver of(Map<String, String> fields) {
            return new ValueResolver() {
                @Override
                public @Nullable Object resolveValue(String name, Class<?> type) {
                    var value = fields.get(name);
                    return value == null && type == boolean.class ? Boolean.FALSE : value;
                }

                @Override
                public Set<String> getNames() {
                    return fields.keySet();
                }
            };
        }

        @Override
        protected ServletRequestValueResolver createValueResolver(ServletRequest request) {
            return new ServletRequestValueResolver(request, this) {
                @Override
                protected @Nullable Object getRequestParameter(String name, Class<?> type) {
                    var posted = super.getRequestParameter(name, type);
                    return posted == null && type == boolean.class ? Boolean.FALSE : posted;
                }
            };
        }
    }

    private static ConversionService conversion() {
        var conversion = new ApplicationConversionService();
        var days = new DateTimeFormatterRegistrar();
        days.setUseIsoFormat(true);
        days.registerFormatters(conversion);
        return conversion;
    }
}
