package org.parley.process.migration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.paper.Dossier;

/** What people call a course: by its process, the number of its paper and the numbers of its points, never by a text. */
record Labels(Map<String, Dossier> dossiers) {
    private static final int SHOWN = 12;

    String of(RunningCourse course) {
        return of(course.outermost().definition().process(), course.ids().get("paperId"));
    }

    String of(String process, @Nullable String paper) {
        var words = process.replace('-', ' ');
        var label = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        var dossier = paper == null ? null : dossiers.get(paper);
        return dossier == null ? label : label + ", paper " + dossier.number() + points(dossier.points());
    }

    private static String points(List<String> numbers) {
        if (numbers.isEmpty()) return "";
        var shown = String.join(", ", numbers.subList(0, Math.min(SHOWN, numbers.size())));
        return (numbers.size() == 1 ? ", point " : ", points ") + shown + (numbers.size() > SHOWN ? " …" : "");
    }
}
