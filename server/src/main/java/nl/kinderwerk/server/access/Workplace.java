package nl.kinderwerk.server.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.study.Practice;

/**
 * An organisation that registers, and who works there.
 *
 * @param account who asks, if somebody with an account
 * @param organisation its code
 * @param municipality its code
 * @param sample whether it is invented
 * @param practice the codes with which it registers
 * @param today where it works
 */
public record Workplace(
        Optional<UUID> account,
        String organisation,
        String name,
        String municipality,
        boolean sample,
        Practice practice,
        LocalDate today) {}
