package org.parley.web.layout;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers browsers that ask for an icon where a page, such as the Tasklist's, names none. */
@Controller
class Emblem {
    @GetMapping("/favicon.ico")
    String icon() {
        return "forward:/parley.svg";
    }
}
