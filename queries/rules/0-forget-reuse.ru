# An article that changed or went takes along what was derived from its text; ?article is bound to it.
PREFIX hs: <https://w3id.org/hearsay/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX cito: <http://purl.org/spar/cito/>
DELETE { GRAPH <graph/reuse> {
  ?copy prov:wasDerivedFrom ?original ; cito:includesExcerptFrom ?original .
  ?reuse ?p ?o .
  ?alignment ?q ?r .
} }
WHERE { GRAPH <graph/reuse> {
  { ?reuse hs:articleA ?article } UNION { ?reuse hs:articleB ?article }
  ?reuse ?p ?o .
  OPTIONAL { ?reuse hs:copy ?copy ; hs:original ?original }
  OPTIONAL { ?reuse hs:alignment ?alignment . ?alignment ?q ?r }
} }
