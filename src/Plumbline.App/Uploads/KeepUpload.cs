using Plumbline.App.Evidence;
using Plumbline.App.Files;
using Plumbline.Documents.Reading;
using Plumbline.Findings;

namespace Plumbline.App.Uploads;

/// <summary>Keeps a document that a person hands in, once the virus scanner has passed it.</summary>
internal static class KeepUpload
{
    /// <summary>The hash under which it is kept, or why it is not.</summary>
    internal static async Task<Result<string>> Run(FileStore store, SourceFile file, CancellationToken cancellation)
    {
        using var content = new MemoryStream(file.Bytes.ToArray(), writable: false);
        var incoming = (await store.Receive(FilePurpose.Upload, content, content.Length, cancellation))!;
        var scan = await store.Keep(incoming, cancellation);
        return scan.Clean
            ? Result.Of(incoming.Hash)
            : Result.Failed<string>(Refusals.Bad("file", EvidenceMessages.NotClean(scan.Words!)));
    }
}
