package nl.kinderwerk.server.beside;

/**
 * The organisation whose practice it is.
 *
 * @param sample whether it is invented
 */
record Organisation(String code, String name, boolean sample) {}
