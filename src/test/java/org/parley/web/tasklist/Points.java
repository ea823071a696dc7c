package org.parley.web.tasklist;

import java.util.List;

/** What the talks of the main road are about, in the order of the numbers of their points. */
final class Points {
    static final String TALKS = "Information networks";
    static final String DIALOGUE = "Regular interagency dialogue";
    static final String LINES = "Lines between centres and emergency teams";
    static final String INCIDENTS = "Agreement on preventing incidents";
    static final String GUARANTEES = "Mutual guarantees of non-interference";
    static final List<String> TITLES = List.of(DIALOGUE, LINES, INCIDENTS, GUARANTEES);

    private Points() {}
}
