package nl.kinderwerk.study;

import java.util.Optional;

/**
 * Where a figure or an option comes from.
 *
 * @param key used in the study's files
 * @param title of the publication
 * @param organisation that published it
 * @param year as printed; absent when the page carries none
 * @param address web address without scheme, when known
 */
public record Source(String key, String title, String organisation, Optional<Integer> year, Optional<String> address) {}
