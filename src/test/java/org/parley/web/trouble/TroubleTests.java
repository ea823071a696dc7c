package org.parley.web.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.TEXT_HTML;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

@PageTest
@ExtendWith(OutputCaptureExtension.class)
class TroubleTests {
    @Autowired
    private MockMvc pages;

    @Test
    void aRefusalIsAPageThatGivesBackWhatWasTyped() throws Exception {
        pages.perform(post("/mishap/refused")
                        .with(user("xa.desk"))
                        .with(csrf())
                        .accept(TEXT_HTML)
                        .param("reason", "because of <b>article 3</b>")
                        .param("password", "not-shown"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody acted since you opened this form")))
                .andExpect(content().string(containsString("because of &lt;b&gt;article 3&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("not-shown"))))
                .andExpect(content().string(containsString("Desk of Arden")));
    }

    @Test
    void aFormInTheTasklistGetsTheRefusalAsJson() throws Exception {
        pages.perform(post("/mishap/refused").with(user("xa.desk")).with(csrf()).accept(APPLICATION_JSON))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("stale-form"))
                .andExpect(jsonPath("$.message").value("Somebody acted since you opened this form"))
                .andExpect(jsonPath("$.field").value("points[0].position"));
    }

    @Test
    void whatTheDeskDoesNotHoldIsNotFound() throws Exception {
        show("/mishap/unknown").andExpect(status().isNotFound()).andExpect(text("This desk holds no such point"));
        show("/nowhere").andExpect(status().isNotFound()).andExpect(text("Nothing here"));
    }

    @Test
    void anotherOfficesPageIsForbidden() throws Exception {
        show("/mishap/office").andExpect(status().isForbidden()).andExpect(text("This is for the desk officer"));
    }

    @Test
    void anUnreadableAddressIsABadRequest() throws Exception {
        show("/mishap/day/tomorrow").andExpect(status().isBadRequest()).andExpect(text("This cannot be read"));
    }

    @Test
    void aFormThatIsNotWholeIsToldAtItsField() throws Exception {
        for (var form : List.of("/mishap/form", "/mishap/form?on=tomorrow"))
            pages.perform(get(form).with(user("xa.desk")).accept(APPLICATION_JSON))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.field").value("on"));
    }

    @Test
    void theDatabaseAwayIsSaidPlainlyAndNothingOfItLeaks() throws Exception {
        show("/mishap/database")
                .andExpect(status().isServiceUnavailable())
                .andExpect(text("The database is away"))
                .andExpect(content().string(not(containsString("db.internal"))));
    }

    @Test
    void aFaultHasAReferenceAndNoInside() throws Exception {
        show("/mishap/fault")
                .andExpect(status().isInternalServerError())
                .andExpect(text("reference"))
                .andExpect(content().string(not(containsString("secret-detail"))));
    }

    @Test
    void aReaderWhoLeavesEarlyIsNoFault(CapturedOutput log) throws Exception {
        show("/mishap/left").andExpect(status().isOk());
        assertThat(log).doesNotContain("/mishap/left").doesNotContain("Broken pipe");
        show("/mishap/fault");
        assertThat(log).contains("Fault").contains("/mishap/fault");
    }

    @Test
    void aPeerThatBreaksOffStaysAFault() {
        assertThat(Gone.is(new IllegalStateException(new SocketException("Connection reset"))))
                .isFalse();
        assertThat(Gone.is(new IllegalStateException(new IOException(new ClientAbortException("Broken pipe")))))
                .isTrue();
    }

    @Test
    void troubleBeforeAnyControllerHasTheSamePages() throws Exception {
        dispatched(404, null).andExpect(status().isNotFound()).andExpect(text("Nothing here"));
        dispatched(403, null).andExpect(status().isForbidden()).andExpect(text("Not for your office"));
        dispatched(413, null).andExpect(status().isPayloadTooLarge()).andExpect(text("Too large"));
        dispatched(500, new CannotGetJdbcConnectionException("gone", new SQLException("db.internal")))
                .andExpect(status().isServiceUnavailable())
                .andExpect(text("The database is away"))
                .andExpect(content().string(not(containsString("db.internal"))));
    }

    private ResultActions dispatched(int code, @Nullable Exception thrown) throws Exception {
        var request = get("/error")
                .with(user("xa.desk"))
                .accept(TEXT_HTML)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code);
        if (thrown != null) request.requestAttr(RequestDispatcher.ERROR_EXCEPTION, thrown);
        return pages.perform(request);
    }

    private ResultActions show(String address) throws Exception {
        return pages.perform(get(address).with(user("xa.desk")).accept(MediaType.TEXT_HTML));
    }

    private static ResultMatcher text(String words) {
        return content().string(containsString(words));
    }
}
