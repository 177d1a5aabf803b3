/** What the screens of all features share: layout, language, faults, headers. */
@NullMarked
package nl.kinderwerk.server.screen;

import org.jspecify.annotations.NullMarked;
