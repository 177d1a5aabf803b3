package nl.kinderwerk.edition;

import java.util.List;

/**
 * A row of plain links by which a reader changes what is in the picture.
 *
 * @param options editions to go to; the present one among them
 * @param hidden names of slices without an edition, because showing them would harm somebody
 */
record Choice(String label, List<Option> options, List<String> hidden) {
    /** One edition to go to. */
    record Option(String label, String address, boolean here) {}
}
