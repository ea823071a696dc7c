package org.parley.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);

    @ParameterizedTest
    @CsvSource({
        "HEAD_OF_STATE,ADOPT,true", "HEAD_OF_STATE,AUTHENTICATE,true", "HEAD_OF_STATE,EXPRESS_CONSENT,true",
        "HEAD_OF_GOVERNMENT,ADOPT,true", "HEAD_OF_GOVERNMENT,AUTHENTICATE,true",
                "HEAD_OF_GOVERNMENT,EXPRESS_CONSENT,true",
        "FOREIGN_MINISTER,ADOPT,true", "FOREIGN_MINISTER,AUTHENTICATE,true", "FOREIGN_MINISTER,EXPRESS_CONSENT,true",
        "HEAD_OF_MISSION,ADOPT,true", "HEAD_OF_MISSION,AUTHENTICATE,false", "HEAD_OF_MISSION,EXPRESS_CONSENT,false",
        "DELEGATE,ADOPT,true", "DELEGATE,AUTHENTICATE,false", "DELEGATE,EXPRESS_CONSENT,false",
        "OTHER,ADOPT,false", "OTHER,AUTHENTICATE,false", "OTHER,EXPRESS_CONSENT,false"
    })
    void anOfficeActsWithoutFullPowersOnlyAsArticle7Says(Office office, TreatyAct act, boolean may) {
        var bare = new Hand(office, TODAY, null, null, null, null);
        assertThat(bare.lacks(act).isEmpty()).isEqualTo(may);
    }

    @Test
    void powersToInitialAreNotPowersToSign() {
        var powers = new Hand(Office.HEAD_OF_MISSION, TODAY, "the president", TreatyAct.AUTHENTICATE, null, null);
        assertThat(powers.lacks(TreatyAct.AUTHENTICATE)).isEmpty();
        assertThat(powers.lacks(TreatyAct.EXPRESS_CONSENT))
                .hasValueSatisfying(rule -> assertThat(rule).contains("not to sign"));
    }

    @Test
    void powersEnd() {
        var powers =
                new Hand(Office.OTHER, TODAY, "the president", TreatyAct.EXPRESS_CONSENT, TODAY.minusDays(1), null);
        assertThat(powers.lacks(TreatyAct.EXPRESS_CONSENT)).isPresent();
    }

    @Test
    void bothSidesMayDispenseWithThem() {
        var hand = new Hand(Office.OTHER, TODAY, null, null, null, "practice of the two ministries");
        assertThat(hand.lacks(TreatyAct.EXPRESS_CONSENT)).isEmpty();
        assertThat(hand.authority(TreatyAct.EXPRESS_CONSENT)).contains("dispensed with");
    }
}
