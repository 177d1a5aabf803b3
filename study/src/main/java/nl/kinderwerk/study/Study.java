package nl.kinderwerk.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A study: what is asked (items) and what is told (sections), read from a folder of plain files. The format is
 * described in {@code docs/study-format.md}.
 *
 * @param folder where it was read
 * @param id short name, for example {@code kinderwerk}
 * @param version of the study, set by the researcher
 * @param languages language tags, the first is the default
 * @param title of every edition
 * @param lead two or three sentences under the title
 * @param items every question, in order
 * @param questionnaire the pages on which they are asked
 * @param practice the items with which activities are registered, if the study is used for that
 * @param sections the story, in order
 * @param breakdowns choices that re-draw the figures for a part of the respondents
 * @param areas every area by code, in the order of areas.csv
 * @param workforce the comparison numbers of "Inzet in aantallen", in order
 * @param recommendations in order
 * @param sources by key
 * @param texts Markdown by section id, in all languages
 * @param published figures of waves that were published elsewhere, by wave id
 * @param waves waves with answers, by id
 */
public record Study(
        Path folder,
        String id,
        String version,
        List<String> languages,
        Text title,
        Text lead,
        List<Item> items,
        Questionnaire questionnaire,
        Optional<Practice> practice,
        List<Section> sections,
        List<Breakdown> breakdowns,
        Map<String, Area> areas,
        List<Workforce> workforce,
        List<Recommendation> recommendations,
        Map<String, Source> sources,
        Map<String, Text> texts,
        Map<String, Published> published,
        Map<String, Wave> waves) {

    /**
     * Reads a study folder.
     *
     * @throws InvalidInputException with every fault of every file, when there is one
     */
    public static Study read(Path folder) {
        return new StudyReader(folder).read();
    }

    /** Waves of which there are answers to tell about. */
    public List<Wave> answered() {
        return waves.values().stream().filter(Wave::hasAnswers).toList();
    }

    /** The item with this id, if there is one. */
    public Optional<Item> item(String id) {
        return items.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** The wave with this id; an unknown id is a fault of the caller: the reader checked those of the study. */
    public Wave wave(String id) {
        return Objects.requireNonNull(waves.get(id), id);
    }

    /** Whether an option was asked in a wave. */
    public boolean asked(Item.Option option, Wave wave) {
        return option.since().map(this::wave).map(Wave::year).orElse(wave.year()) <= wave.year();
    }

    /** The section with this id; an unknown id is a fault of the caller. */
    public Section section(String id) {
        return sections.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    /** The area with this code; an unknown code is a fault of the caller: the reader checked those of the study. */
    public Area area(String code) {
        return Objects.requireNonNull(areas.get(code), code);
    }

    /** The source with this key; an unknown key is a fault of the caller. */
    public Source source(String key) {
        return Objects.requireNonNull(sources.get(key), key);
    }
}
