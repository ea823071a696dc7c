package org.parley.exchange;

import java.time.LocalDate;

/** The other side has it: the day, and the head of the series that it now holds. */
public record Receipt(LocalDate receivedOn, String head) {}
