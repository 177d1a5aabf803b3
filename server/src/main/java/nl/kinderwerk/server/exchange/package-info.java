/** What an organisation exchanges with its other systems: registrations as files, in and out, an interface to read, and messages. */
@NullMarked
package nl.kinderwerk.server.exchange;

import org.jspecify.annotations.NullMarked;
