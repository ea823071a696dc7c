package org.parley.measure;

/**
 * How often what was done, over all measures. One act counts once, however many measures it names.
 *
 * @param submissionRounds puttings and puttings anew; a counter-proposal is counted apart
 * @param rejections refusals by a party, its chambers included; readings and committees left out
 * @param rejectionsFormal the same without mere remarks
 * @param nonAnswers silences that were established on a day
 */
public record Counts(
        int submissionRounds,
        int counterProposals,
        int rejections,
        int rejectionsFormal,
        int nonAnswers,
        int reminders,
        int legislatureSubmissions) {}
