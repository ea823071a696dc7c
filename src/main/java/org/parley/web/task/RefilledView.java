package org.parley.web.task;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A page shown with what somebody had typed into it. */
final class RefilledView implements View {
    private final View page;
    private final Fields typed;

    RefilledView(View page, Fields typed) {
        this.page = page;
        this.typed = typed;
    }

    @Override
    public @Nullable String getContentType() {
        return page.getContentType();
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var rendered = new ContentCachingResponseWrapper(response);
        page.render(model, request, rendered);
        var plain = new String(rendered.getContentAsByteArray(), StandardCharsets.UTF_8);
        Refill.write(plain, typed, response.getWriter());
    }
}
