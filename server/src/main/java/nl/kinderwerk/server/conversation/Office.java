package nl.kinderwerk.server.conversation;

import java.time.LocalDate;
import nl.kinderwerk.study.Practice;

/**
 * The organisation whose report it is.
 *
 * @param organisation its code
 * @param municipality its code
 * @param sample whether it is invented
 * @param practice the codes with which it registers
 * @param today where it works
 */
record Office(
        String organisation, String name, String municipality, boolean sample, Practice practice, LocalDate today) {}
