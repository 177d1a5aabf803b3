/** Google Forms and Microsoft Forms: answers under the wordings of the questions. */
@NullMarked
package nl.kinderwerk.study.forms;

import org.jspecify.annotations.NullMarked;
