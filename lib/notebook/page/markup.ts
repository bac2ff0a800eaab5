/** The elements and attributes that an output may bring into a report. */

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}

/** Elements kept with their contents. */
export const KEPT_ELEMENTS: ReadonlySet<string> = words(`
  a abbr article aside b bdi bdo blockquote br caption circle cite clippath code col colgroup dd
  defs del desc details dfn div dl dt ellipse em figcaption figure footer g h1 h2 h3 h4 h5 h6 header
  hr i image img ins kbd li line lineargradient mark marker mask ol p path pattern polygon polyline
  pre q radialgradient rect s samp section small span stop strong sub summary sup svg symbol table
  tbody td text textpath tfoot th thead time title tr tspan u ul use var wbr
`);

/** Elements left out together with what is in them: it is not text for a reader. */
export const DROPPED_ELEMENTS: ReadonlySet<string> = words(`
  animate applet audio base embed foreignobject form frame frameset head iframe link math meta
  noembed noframes noscript object script select set template textarea video xmp
`);

/** Elements without an end tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = words("br col hr img wbr");

/** Attributes kept as they are; those of a URL and of style are treated on their own. */
export const KEPT_ATTRIBUTES: ReadonlySet<string> = words(`
  align alt class clip-path clip-rule clippathunits color cols colspan cx cy d datetime dir direction
  display dominant-baseline dx dy fill fill-opacity fill-rule focusable font-family font-size
  font-style font-variant font-weight fx fy gradienttransform gradientunits headers height id
  image-rendering lang lengthadjust letter-spacing marker-end marker-mid marker-start markerheight
  markerunits markerwidth mask mask-type offset opacity open orient overflow paint-order pathlength
  patterncontentunits patterntransform patternunits pointer-events points preserveaspectratio r refx
  refy reversed role rotate rowspan rx ry scope shape-rendering span spreadmethod start startoffset
  stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width tabindex text-anchor text-decoration text-rendering
  textlength title transform transform-origin type valign vector-effect viewbox visibility width
  word-spacing writing-mode x x1 x2 y y1 y2
`);

/** Attributes that name another thing: only within the page, or data of a picture. */
export const REFERENCE_ATTRIBUTES: ReadonlySet<string> = words("href src xlink:href");
