package org.parley.web.trouble;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A reader who leaves a page before it is written out is no fault: there is nobody to tell, and nothing to mend. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Gone extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Gone.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException thrown) {
            if (!is(thrown)) throw thrown;
            LOG.debug("The reader left {} {}", request.getMethod(), request.getRequestURI());
        }
    }

    /** Only what the server itself says of its own reader: a peer or a database that breaks off is another matter. */
    static boolean is(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException) return true;
        return false;
    }
}
