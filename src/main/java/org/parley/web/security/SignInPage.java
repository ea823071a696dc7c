package org.parley.web.security;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one page where people sign in. */
@Controller
class SignInPage {
    @GetMapping("/login")
    String show(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String left,
            Model model) {
        model.addAttribute("refused", error != null);
        model.addAttribute("left", left != null);
        return "security/login";
    }
}
