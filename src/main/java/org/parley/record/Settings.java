package org.parley.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.parley.shared.PartyCode;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on each desk's record with which settings of Parley the service runs, whenever they are not those of the last start. */
@Component
class Settings {
    private static final Pattern SECRET = Pattern.compile("password|secret|token|key(?!s\\.folder)");

    private final ConfigurableEnvironment environment;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Settings(ConfigurableEnvironment environment, JdbcClient db, ApplicationEventPublisher events) {
        this.environment = environment;
        this.db = db;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void started() {
        var settings = settings();
        var now = CanonicalJson.tree(settings);
        for (var party : db.sql("select code from party order by code")
                .query(String.class)
                .list())
            if (!now.equals(last(party))) events.publishEvent(new SettingsChanged(new PartyCode(party), settings));
    }

    private JsonNode last(String party) {
        return db.sql(
                        "select content from record_leaf where party = ? and kind = 'SettingsChanged' order by kept desc limit 1")
                .param(party)
                .query(String.class)
                .optional()
                .map(leaf -> CanonicalJson.parse(leaf).path("fact").path("settings"))
                .orElseGet(CanonicalJson::object);
    }

    private Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        for (var source : environment.getPropertySources())
            if (source instanceof EnumerablePropertySource<?> known)
                for (var name : known.getPropertyNames())
                    if (name.startsWith("parley.") && !SECRET.matcher(name).find())
                        settings.put(name, String.valueOf(environment.getProperty(name)));
        return settings;
    }
}
