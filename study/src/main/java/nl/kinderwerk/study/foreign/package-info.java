/**
 * Questionnaires and answers of other tools: what was read, how its columns belong to the items of a study (the
 * binding), and the import itself. Formats have packages of their own beside this one.
 */
@NullMarked
package nl.kinderwerk.study.foreign;

import org.jspecify.annotations.NullMarked;
