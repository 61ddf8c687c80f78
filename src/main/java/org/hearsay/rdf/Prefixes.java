package org.hearsay.rdf;

import java.util.LinkedHashMap;
import java.util.Map;

/** The short names that output and tables use, longest namespaces of their kind first. */
public final class Prefixes {
  private Prefixes() {}

  /** Prefix to namespace, in a fixed order. */
  public static Map<String, String> of(Iris iris) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("hs", HS.NS);
    prefixes.put("entity", iris.base() + "entity/");
    prefixes.put("article", iris.base() + "article/");
    prefixes.put("cito", Terms.CITO);
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("geo", Terms.GEO);
    prefixes.put("oa", Terms.OA);
    prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.put("prov", Terms.PROV);
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("schema", Terms.SCHEMA);
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("wd", Iris.WIKIDATA);
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return prefixes;
  }
}
