package org.parley.process.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedTests {
    @ParameterizedTest
    @ValueSource(strings = {"xa", "xb", "yy"})
    void nothingIsWrongWithWhatIsShipped(String party) {
        long t = System.nanoTime();
        assertThat(new Check().of(Shipped.set(party))).isEmpty();
        System.out.println((System.nanoTime() - t) / 1000000 + " ms");
    }
}
