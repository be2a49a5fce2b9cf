/** What programs put on the clipboard, as they write it (shortened where they repeat themselves). */
export const clipboards = {
  word: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;} --></style></head>
<body lang=FR style='tab-interval:35.4pt;word-wrap:break-word'><!--StartFragment-->
<h2>Avancement<o:p></o:p></h2>
<p class=MsoNormal><span style='font-size:14.0pt;color:#C00000'>Dalle <b>coul<span
style='mso-bidi-font-weight:normal'>ée</span></b> le
<i>12&nbsp;mars</i><o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Ferraillage<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><span
style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>Nord<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Coffrage</p>
<p class=MsoNormal>Puis :</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.<span>&nbsp; </span></span>Décoffrer</p>
<table class=MsoTableGrid border=1><tr><td width=302 style='border:solid'><p class=MsoNormal><b>Lot</b><o:p></o:p></p></td>
<td><p class=MsoNormal>Date<o:p></o:p></p></td></tr><tr><td><p>Gros œuvre</p></td><td><p>12/03</p><p>matin</p></td></tr></table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="i1"><v:imagedata src="file:///C:/Temp/image001.png"/></v:shape><![endif]--><img
width=604 height=340 src="file:///C:/Users/a/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg"></p>
<!--EndFragment--></body></html>`,

  googleDocs: `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-2f9a"><p dir="ltr"
style="line-height:1.38;margin-top:0pt;"><span style="font-size:11pt;font-family:Arial;color:#000000;font-weight:700;font-style:normal;text-decoration:none;white-space:pre-wrap;">Réunion </span><span
style="font-size:11pt;color:#ff0000;font-weight:400;font-style:italic;text-decoration:underline;white-space:pre-wrap;">de lundi</span></p><br /><ul
style="margin-top:0;"><li dir="ltr" aria-level="1" style="list-style-type:disc;"><p dir="ltr" role="presentation"><span style="font-weight:400;">Portes</span></p></li><ul><li
dir="ltr" aria-level="2"><p dir="ltr"><span style="font-weight:400;">Coupe-feu</span></p></li></ul><li dir="ltr"><p><span>Fenêtres</span></p></li></ul><p dir="ltr"><a
href="https://exemple.fr/plan" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">le plan</span></a></p></b><br class="Apple-interchange-newline">`,

  libreOffice: `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">@page { size: 21cm 29.7cm } p { line-height: 115% }</style></head>
<body lang="fr-FR" link="#000080" dir="ltr"><p style="line-height: 100%; margin-bottom: 0cm">
<font color="#ff0000"><font face="Liberation Serif, serif"><font size="5" style="font-size: 20pt"><b>Enduit</b></font></font></font>
<u>façade</u> <i>sud</i></p>
<ol start="4">
	<li><p>Gobetis</p></li>
	<li><p>Corps d’enduit</p>
	<ul>
		<li><p>deux passes</p></li>
	</ul></li>
</ol>
</body></html>`,

  web: `<html><body>
<!--StartFragment--><div style="color: rgb(51, 51, 51); background-color: rgb(255, 255, 255)" class="article" onclick="alert(1)"><h1>Isolation</h1>
<script>alert('x')</script><style>p{color:red}</style><img src="https://exemple.fr/a.png" onerror="alert(1)"><img width="1" height="1" src="https://suivi.example/p.gif">
<p>Laine de <strong>bois</strong>,   200&nbsp;mm
 <a href="javascript:alert(1)">ici</a> ou <a href="/relatif">là</a> et <a href="https://exemple.fr/b" onclick="x()">encore</a></p>
<span style="display:none">caché</span><blockquote>Citation</blockquote><pre>ligne 1
ligne 2</pre><form><input value="x"><button>OK</button></form></div><!--EndFragment-->
</body></html>`,

  page: `<p dir="auto"><span class="g-text-large g-text-teal"><strong>Dalle</strong></span> <span class="intrus">coulée</span></p>`,
} as const;
