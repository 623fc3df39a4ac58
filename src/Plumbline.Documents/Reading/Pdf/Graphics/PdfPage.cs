using Plumbline.Documents.Reading.Layout;

namespace Plumbline.Documents.Reading.Pdf.Graphics;

/// <summary>A page of a PDF file as far as its drawings need it.</summary>
/// <param name="Dictionary">The page.</param>
/// <param name="Resources">Its own resources, or those it inherits.</param>
/// <param name="Frame">How its coordinates become those of the page as it is looked at.</param>
internal sealed record PdfPage(PdfDictionary Dictionary, PdfDictionary? Resources, Matrix Frame);
