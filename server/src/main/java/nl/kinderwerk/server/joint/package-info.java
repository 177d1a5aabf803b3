/** Reports of several organisations of a municipality together, to which each of them agrees first. */
@NullMarked
package nl.kinderwerk.server.joint;

import org.jspecify.annotations.NullMarked;
