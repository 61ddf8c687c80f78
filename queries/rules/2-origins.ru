# The origin of a statement, strike report, figure or blame in an article:
#  - the first named teller of its chain;
#  - for an unnamed first teller with nobody named behind it: the root article, so that copies of one text count once;
#  - for the article's own voice: the outlet of the root article, or that article where its outlet is not known.
# The root of an article is where its text was copied from, as far back as is known; of several roots the first by IRI;
# articles that copy each other in a circle are one origin, the first of them.
PREFIX hs: <https://w3id.org/hearsay/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX schema: <https://schema.org/>
INSERT { GRAPH <graph/reuse> { ?x hs:origin ?origin ; hs:originReason ?reason } }
WHERE {
  {
    SELECT ?article (MIN(?candidate) AS ?root)
    WHERE {
      ?article a hs:Article .
      ?article prov:wasDerivedFrom* ?candidate .
      ?candidate a hs:Article .
      # a root copies nobody; in a circle everybody copies somebody, and the first one stands for all
      FILTER(
        NOT EXISTS { ?candidate prov:wasDerivedFrom/a hs:Article }
        || EXISTS { ?candidate prov:wasDerivedFrom+ ?candidate }
      )
    }
    GROUP BY ?article
  }
  GRAPH ?article {
    { ?x a hs:Attribution . BIND(?x AS ?t0) }
    UNION
    { VALUES ?type { hs:StrikeReport hs:CasualtyFigure hs:Blame } ?x a ?type ; hs:attributedBy ?t0 }
    OPTIONAL {
      ?t0 hs:source ?s0 .
      OPTIONAL { ?s0 a hs:UnnamedSource . BIND(true AS ?u0) }
    }
    OPTIONAL {
      ?t0 hs:attributedBy ?t1 .
      ?t1 hs:source ?s1 .
      OPTIONAL { ?s1 a hs:UnnamedSource . BIND(true AS ?u1) }
      OPTIONAL {
        ?t1 hs:attributedBy ?t2 .
        ?t2 hs:source ?s2 .
        OPTIONAL { ?s2 a hs:UnnamedSource . BIND(true AS ?u2) }
        OPTIONAL {
          ?t2 hs:attributedBy ?t3 .
          ?t3 hs:source ?s3 .
          OPTIONAL { ?s3 a hs:UnnamedSource . BIND(true AS ?u3) }
        }
      }
    }
  }
  OPTIONAL { ?root schema:publisher ?publisher }
  BIND(COALESCE(
    IF(BOUND(?s0) && !BOUND(?u0), ?s0, 1/0),
    IF(BOUND(?s1) && !BOUND(?u1), ?s1, 1/0),
    IF(BOUND(?s2) && !BOUND(?u2), ?s2, 1/0),
    IF(BOUND(?s3) && !BOUND(?u3), ?s3, 1/0)
  ) AS ?named)
  BIND(IF(BOUND(?named), ?named, IF(BOUND(?s0), ?root, COALESCE(?publisher, ?root))) AS ?origin)
  BIND(IF(BOUND(?named), "first named teller of the chain",
       IF(BOUND(?s0), "unnamed teller: the root article",
       IF(BOUND(?publisher), "the article's own voice: the outlet of the root article",
          "the article's own voice: the root article"))) AS ?reason)
}
