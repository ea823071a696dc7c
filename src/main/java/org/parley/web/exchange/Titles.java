package org.parley.web.exchange;

import java.util.Locale;
import org.parley.exchange.Communication;
import org.parley.exchange.Direction;
import org.parley.paper.PaperForm;
import org.springframework.stereotype.Component;

/** What a communication is called on a page. */
@Component("titles")
public final class Titles {

    /** "Note verbale, their No. 402" or, where it bears no number, by our registry's. */
    public static String of(Communication it) {
        var form = formOf(it);
        var number = it.direction() == Direction.OUT
                ? it.numbers().ours()
                : it.numbers().theirs();
        if (number != null) return "%s, No. %s".formatted(form, number);
        var registry = it.numbers().registry();
        return registry == null ? form : "%s, %s".formatted(form, registry);
    }

    private static String formOf(Communication it) {
        return it.form().substring(0, 1).toUpperCase(Locale.ROOT)
                + PaperForm.spoken(it.form()).substring(1);
    }

    /** The same, for templates. */
    public String title(Communication it) {
        return of(it);
    }

    /** Its form in words, such as "Note verbale". */
    public String form(Communication it) {
        return formOf(it);
    }
}
