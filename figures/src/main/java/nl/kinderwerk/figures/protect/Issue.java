package nl.kinderwerk.figures.protect;

import java.time.Instant;

/**
 * What an edition is in the ledger.
 *
 * @param wave the wave of the answers; only what was published of the same wave is linked
 * @param dataset checksum of the frozen answers
 * @param edition the edition
 * @param version its version, from 1
 * @param at when it is published
 */
public record Issue(String wave, String dataset, String edition, int version, Instant at) {}
