package org.hearsay.entity;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The general tables: nouns by what they stand for, titles, first names, adjectives of states, the
 * bodies of a state. Immutable; one for all threads.
 */
final class Lexicon {

  /** Classes of nouns; see {@code nouns.tsv}. */
  enum Noun {
    BODY,
    GOVERNMENT,
    COALITION,
    INTERNATIONAL,
    ORGANISATION,
    ARMED,
    MILITARY,
    OUTLET,
    OFFICE,
    DOCUMENT,
    SPOKESPERSON,
    PART,
    SPEAKING,
    PERSON,
    MALE,
    FEMALE,
    PLACEHEAD,
    REGIONHEAD,
    PRESSHEAD,
    ORGHEAD,
    ARMEDHEAD,
    BODYHEAD,
    GEOHEAD,
    NOTNAME,
    /** Roles by which news calls the person it is about. */
    TOPICROLE,
    VERBISH,
    CALENDAR
  }

  enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
  }

  /** A title before a name, or a suffix behind it. */
  record Title(Gender gender, String role) {
    boolean isHonorific() {
      return role.equals("honorific");
    }

    boolean isSuffix() {
      return role.equals("suffix");
    }
  }

  /**
   * A body that states have.
   *
   * @param type {@code STATE} when the phrase means the state itself
   * @param canonical label with {@code {}} for the state's adjective
   * @param head noun by which later mentions call it
   */
  record Body(EntityType type, String canonical, String head) {}

  /** An adjective of a state, or the state's name. */
  record Demonym(String state, String adjective) {}

  private static final class Holder {
    static final Lexicon SHIPPED = new Lexicon();
  }

  private final Map<Noun, Set<String>> nouns = new EnumMap<>(Noun.class);
  private final Map<String, Title> titles = new HashMap<>();
  private final Map<String, Gender> firstNames = new HashMap<>();
  private final PhraseIndex<Body> bodies = new PhraseIndex<>();
  private final PhraseIndex<Demonym> demonyms = new PhraseIndex<>();
  private final Map<String, String> adjectives = new HashMap<>();
  private final Set<String> abbreviations = new HashSet<>();

  private Lexicon() {
    for (Tsv.Row row : Tsv.resource("nouns.tsv")) {
      nouns.put(Noun.valueOf(row.get(0)), Set.copyOf(row.list(1)));
    }
    for (Tsv.Row row : Tsv.resource("titles.tsv")) {
      titles.put(row.get(0).toLowerCase(Locale.ROOT), new Title(gender(row.get(1)), row.get(2)));
      for (String part : row.get(0).split(" ")) {
        if (part.length() <= 5) {
          abbreviations.add(part);
        }
      }
    }
    abbreviations.addAll(List.of("St", "Inc", "Corp", "Ltd", "Co", "No", "Dept", "Univ"));
    for (Tsv.Row row : Tsv.resource("first-names.tsv")) {
      row.list(1).forEach(n -> firstNames.put(Fold.word(n), gender(row.get(0))));
    }
    for (Tsv.Row row : Tsv.resource("demonyms.tsv")) {
      adjectives.put(row.get(0), row.get(1));
      demonyms.put(row.get(1), new Demonym(row.get(0), row.get(1)));
      row.list(2).forEach(a -> demonyms.put(a, new Demonym(row.get(0), row.get(1))));
    }
    for (Tsv.Row row : Tsv.resource("bodies.tsv")) {
      Body body = new Body(EntityType.valueOf(row.get(0)), row.get(1), row.get(2));
      row.list(3).forEach(phrase -> bodies.put(phrase, body));
    }
  }

  static Lexicon shipped() {
    return Holder.SHIPPED;
  }

  private static Gender gender(String s) {
    return s.equals("m") ? Gender.MALE : s.equals("f") ? Gender.FEMALE : Gender.UNKNOWN;
  }

  /** True when {@code noun} (a lower-case lemma, or a capitalised word of a name) is of a class. */
  boolean is(Noun kind, String noun) {
    return nouns.getOrDefault(kind, Set.of()).contains(noun);
  }

  boolean isAny(String noun, Noun... kinds) {
    for (Noun kind : kinds) {
      if (is(kind, noun)) {
        return true;
      }
    }
    return false;
  }

  Optional<Title> title(String words) {
    return Optional.ofNullable(titles.get(words.replace(".", "").toLowerCase(Locale.ROOT)));
  }

  Optional<Gender> firstName(String name) {
    return Optional.ofNullable(firstNames.get(Fold.word(name)));
  }

  PhraseIndex<Body> bodies() {
    return bodies;
  }

  PhraseIndex<Demonym> demonyms() {
    return demonyms;
  }

  /** True for words of names that may also stand in lower case: ministry, army, party. */
  boolean isCommon(String fold) {
    return COMMON.contains(fold)
        || isAny(fold, Noun.BODY, Noun.OFFICE, Noun.ORGANISATION, Noun.MILITARY, Noun.COALITION)
        || isAny(fold, Noun.INTERNATIONAL, Noun.PLACEHEAD, Noun.REGIONHEAD, Noun.OUTLET);
  }

  private static final Set<String> COMMON =
      Set.of(
          "president",
          "secretary",
          "general",
          "foreign",
          "defense",
          "health",
          "interior",
          "led",
          "international",
          "military",
          "air",
          "armed",
          "rights",
          "news");

  /** The adjective that names the bodies of the state {@code key}; its key if there is none. */
  String adjective(String key, String label) {
    return adjectives.getOrDefault(key, label);
  }

  boolean isAbbreviation(String word) {
    return abbreviations.contains(word);
  }

  @Override
  public String toString() {
    return nouns.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue().size())
        .collect(Collectors.joining(", "));
  }
}
