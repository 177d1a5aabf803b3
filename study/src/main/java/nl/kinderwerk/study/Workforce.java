package nl.kinderwerk.study;

import java.util.Optional;

/**
 * A number of "Inzet in aantallen", taken from a source. Different units never share a scale.
 *
 * @param low sure number; equal to {@code high} when the source gives one number
 * @param high largest number the source allows
 * @param words what the source says in words when it gives no number, for example "enkele honderden"
 * @param unit id of the unit, for example {@code personen}, {@code fte}, {@code registraties}
 * @param unitLabel the unit on screen
 * @param year of the number
 * @param source key of the source
 * @param note what a reader must know, for example what the register counts
 */
public record Workforce(
        String id,
        Text label,
        int low,
        int high,
        Optional<Text> words,
        String unit,
        Text unitLabel,
        int year,
        String source,
        Optional<Text> note) {}
