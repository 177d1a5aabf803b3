/** Serves the pages of a site over HTTP. What is on a page is decided in {@code edition}. */
@NullMarked
package nl.kinderwerk.server;

import org.jspecify.annotations.NullMarked;
