package nl.kinderwerk.edition.chart;

import java.util.Locale;

/** What a colour is for. A drawing names tones only; {@link Palette} gives each its colour. */
public enum Tone {
    /** The page. */
    PAPER,
    /** The card on which charts stand. */
    CARD,
    /** Text, doors, outlines. */
    INK,
    /** Secondary text. */
    SOFT,
    /** Hairlines and leaders; carries no meaning. */
    LINE,
    /** The message: the row in focus; the second street. */
    WARM,
    /** All other series; the first street. */
    COOL,
    /** Bars beside the one in focus. */
    MUTED,
    /** Walls of the first street. */
    WALL1,
    WALL2,
    /** Walls of the second street. */
    WALL3,
    WALL4,
    /** Windows with the light on. */
    GLOW,
    /** Doors, the sun, kites: decoration. */
    SUN,
    /** Trees: decoration. */
    LEAF,
    /** Far houses and hills: decoration. */
    HAZE,
    /** Text on a wall or on the darkest step. */
    ON,
    /** Text on the other steps. */
    ONLIGHT,
    /** Most often. */
    STEP1,
    STEP2,
    STEP3,
    STEP4,
    /** Never. */
    STEP5;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name of its CSS variable, without dashes. */
    String id() {
        return id;
    }

    /** Class of a filled shape or a text. */
    String fill() {
        return "c-" + id;
    }

    /** Class of a line. */
    String stroke() {
        return "s-" + id;
    }
}
