package nl.kinderwerk.server.screen;

/**
 * What is wrong in a form.
 *
 * @param field id of the field to mend
 * @param text what is wrong and what to do, in the reader's language
 */
public record Fault(String field, String text) {}
