package org.parley.web.trouble;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.parley.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what was thrown in answering a request into a plain sentence; a rule's refusal keeps its own. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return Answer.to(request, Trouble.of(refusal));
    }

    @ExceptionHandler({
        TypeMismatchException.class,
        BindException.class,
        ServletRequestBindingException.class,
        HttpMessageConversionException.class,
        HandlerMethodValidationException.class
    })
    ModelAndView unreadable(Exception e, HttpServletRequest request) {
        var field = e instanceof BindException bind ? bind.getFieldError() : null;
        return Answer.to(request, field == null ? Trouble.badRequest() : Trouble.unreadable(field.getField()));
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ModelAndView nothingHere(Exception e, HttpServletRequest request) {
        return Answer.to(request, Trouble.notFound());
    }

    @ExceptionHandler
    ModelAndView notThisWay(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return Answer.to(request, Trouble.notThisWay());
    }

    @ExceptionHandler
    ModelAndView unreadableUpload(MultipartException e, HttpServletRequest request) {
        var tooLarge = e instanceof MaxUploadSizeExceededException;
        return Answer.to(request, tooLarge ? Trouble.tooLarge() : Trouble.badRequest());
    }

    /** Spring Security decides what a closed door looks like: the sign-in page, or 403. */
    @ExceptionHandler
    void closedDoor(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler
    ModelAndView fault(Exception e, HttpServletRequest request) throws Exception {
        if (Gone.is(e)) throw e; // nobody reads an answer
        if (Away.is(e)) {
            LOG.error("The database is away: {}", e.getMessage());
            return Answer.to(request, Trouble.databaseAway());
        }
        var reference = reference();
        LOG.error("Fault {} at {} {}", reference, request.getMethod(), request.getRequestURI(), e);
        return Answer.to(request, Trouble.fault(reference));
    }

    static String reference() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
