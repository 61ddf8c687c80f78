# Origins are reckoned anew after each build: an article that comes or goes can move the root of others.
PREFIX hs: <https://w3id.org/hearsay/ontology#>
DELETE { GRAPH <graph/reuse> { ?x ?p ?o } }
WHERE {
  VALUES ?p { hs:origin hs:originReason }
  GRAPH <graph/reuse> { ?x ?p ?o }
}
