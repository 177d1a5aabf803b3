/** What organisations register of their practice: activities, signals and stories, without anybody's name. */
@NullMarked
package nl.kinderwerk.server.practice;

import org.jspecify.annotations.NullMarked;
