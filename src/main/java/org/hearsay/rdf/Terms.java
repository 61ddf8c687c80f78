package org.hearsay.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hearsay.article.PartialDate;

/** Terms of other vocabularies that Jena has no constants for, and literals. */
public final class Terms {
  public static final String SCHEMA = "https://schema.org/";
  public static final String OA = "http://www.w3.org/ns/oa#";
  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String GEO = "http://www.opengis.net/ont/geosparql#";
  public static final String CITO = "http://purl.org/spar/cito/";

  static final Node HEADLINE = iri(SCHEMA + "headline");
  static final Node PUBLISHER = iri(SCHEMA + "publisher");
  static final Node DATE_PUBLISHED = iri(SCHEMA + "datePublished");
  static final Node AUTHOR = iri(SCHEMA + "author");
  static final Node URL = iri(SCHEMA + "url");
  static final Node LANGUAGE = iri(SCHEMA + "inLanguage");
  static final Node TEXT = iri(SCHEMA + "text");
  static final Node HAS_SOURCE = iri(OA + "hasSource");
  static final Node HAS_SELECTOR = iri(OA + "hasSelector");
  static final Node START = iri(OA + "start");
  static final Node END = iri(OA + "end");
  static final Node EXACT = iri(OA + "exact");
  static final Node ACTIVITY = iri(PROV + "Activity");
  static final Node GENERATED_BY = iri(PROV + "wasGeneratedBy");
  static final Node DERIVED_FROM = iri(PROV + "wasDerivedFrom");
  static final Node STARTED = iri(PROV + "startedAtTime");
  static final Node ENDED = iri(PROV + "endedAtTime");
  static final Node EXCERPT = iri(CITO + "includesExcerptFrom");
  static final Node HAS_GEOMETRY = iri(GEO + "hasGeometry");
  static final Node GEOMETRY = iri(GEO + "Geometry");
  static final Node AS_WKT = iri(GEO + "asWKT");
  private static final RDFDatatype WKT =
      TypeMapper.getInstance().getSafeTypeByName(GEO + "wktLiteral");

  private Terms() {}

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  static Node string(String value) {
    return NodeFactory.createLiteralString(value);
  }

  static Node text(String value, String language) {
    return NodeFactory.createLiteralLang(value, language);
  }

  static Node integer(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  static Node bool(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  /** At most four digits after the point, and at least one, as canonical {@code xsd:decimal}. */
  static Node decimal(double value) {
    BigDecimal d = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return NodeFactory.createLiteralDT(
        (d.scale() < 1 ? d.setScale(1) : d).toPlainString(), XSDDatatype.XSDdecimal);
  }

  static Node day(LocalDate date) {
    return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
  }

  static Node instant(java.time.Instant instant) {
    return NodeFactory.createLiteralDT(
        instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString(),
        XSDDatatype.XSDdateTime);
  }

  /** A date with the datatype of its precision. */
  static Node date(PartialDate date) {
    XSDDatatype type =
        date.isDay()
            ? XSDDatatype.XSDdate
            : date.year() == 0
                ? XSDDatatype.XSDgMonthDay
                : date.month() == 0 ? XSDDatatype.XSDgYear : XSDDatatype.XSDgYearMonth;
    return NodeFactory.createLiteralDT(date.toString(), type);
  }

  /** Longitude before latitude, in degrees of WGS 84, as GeoSPARQL has it. */
  static Node point(double latitude, double longitude) {
    return NodeFactory.createLiteralDT(
        "POINT(" + plain(longitude) + " " + plain(latitude) + ")", WKT);
  }

  private static String plain(double degrees) {
    return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
  }
}
