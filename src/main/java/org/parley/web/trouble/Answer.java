package org.parley.web.trouble;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.json.MappingJackson2JsonView;

/** Tells the reader of a page by a page, and a program or an embedded form by JSON. */
final class Answer {
    private Answer() {}

    static ModelAndView to(HttpServletRequest request, Trouble trouble) {
        var answer = wantsPage(request) ? page(request, trouble) : json(trouble);
        answer.setStatus(trouble.status());
        return answer;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") != null
                || (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE));
    }

    private static ModelAndView page(HttpServletRequest request, Trouble trouble) {
        var page = new ModelAndView("trouble/page");
        page.addObject("trouble", trouble);
        page.addObject("typed", Typed.in(request));
        page.addObject("bare", trouble.status().is5xxServerError());
        return page;
    }

    private static ModelAndView json(Trouble trouble) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", trouble.code());
        body.put("message", trouble.sentence());
        if (trouble.field() != null) body.put("field", trouble.field());
        if (trouble.reference() != null) body.put("reference", trouble.reference());
        View view = new MappingJackson2JsonView();
        return new ModelAndView(view, body);
    }
}
