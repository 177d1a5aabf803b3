package nl.kinderwerk.server.joint;

import java.time.LocalDate;
import java.util.List;

/**
 * The protected figures of a joint report. Every exit prints these, and there is nothing behind them.
 *
 * @param day on which the registrations were read
 * @param sample whether an organisation in it is invented
 * @param total attendances of the quarter
 * @param months by {@code 2026-07}, in order
 * @param aims by code, in the order of the study
 * @param coverage by the name of the organisation, in the order of the alphabet
 */
record Figures(LocalDate day, boolean sample, Count total, List<Row> months, List<Row> aims, List<Coverage> coverage) {
    Figures {
        months = List.copyOf(months);
        aims = List.copyOf(aims);
        coverage = List.copyOf(coverage);
    }

    /** Attendances of a part of the activities. */
    record Row(String code, Count children) {}

    /**
     * How complete the registrations of one organisation are, without a number to rank it by.
     *
     * @param everyMonth whether something was registered in each month
     * @param counted whether most numbers were counted, not estimated
     */
    record Coverage(String organisation, boolean everyMonth, boolean counted) {}
}
