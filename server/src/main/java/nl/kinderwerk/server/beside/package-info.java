/** What an organisation registered beside what the country answered: two charts, two bases, never one axis. */
@NullMarked
package nl.kinderwerk.server.beside;

import org.jspecify.annotations.NullMarked;
