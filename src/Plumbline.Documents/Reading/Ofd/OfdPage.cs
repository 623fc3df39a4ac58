using Plumbline.Documents.Reading.Layout;

namespace Plumbline.Documents.Reading.Ofd;

/// <summary>A page that was read.</summary>
/// <param name="Page">Its words and lines.</param>
/// <param name="IsScanned">It shows pictures and holds hardly a word.</param>
internal sealed record OfdPage(LaidPage Page, bool IsScanned);
