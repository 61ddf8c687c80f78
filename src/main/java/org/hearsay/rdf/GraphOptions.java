package org.hearsay.rdf;

/**
 * What goes into the graph.
 *
 * @param text whether {@code schema:text} holds the whole text of each article
 * @param reifiers whether RDF 1.2 reifiers name the direct edge of each attribution; no saved query
 *     needs them
 * @param configuration short name of the version, models and lexicons that read the articles, from
 *     {@link RunMetadata#configuration()}
 */
public record GraphOptions(boolean text, boolean reifiers, String configuration) {
  public static final GraphOptions DEFAULT = new GraphOptions(true, true, "unknown");

  public GraphOptions withText(boolean newText) {
    return new GraphOptions(newText, reifiers, configuration);
  }

  public GraphOptions withReifiers(boolean newReifiers) {
    return new GraphOptions(text, newReifiers, configuration);
  }

  public GraphOptions withConfiguration(String newConfiguration) {
    return new GraphOptions(text, reifiers, newConfiguration);
  }
}
