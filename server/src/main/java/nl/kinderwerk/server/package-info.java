@NullMarked
package nl.kinderwerk.server;

import org.jspecify.annotations.NullMarked;
