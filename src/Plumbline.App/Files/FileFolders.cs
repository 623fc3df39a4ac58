using Plumbline.App.Data;

namespace Plumbline.App.Files;

/// <summary>Where kept files lie on this machine, as whole paths.</summary>
/// <param name="Evidence">Proof of what forms say.</param>
/// <param name="Uploads">Reports that were made elsewhere.</param>
public sealed record FileFolders(string Evidence, string Uploads)
{
    /// <summary>Name of the folder of evidence beside the database, and in a backup.</summary>
    internal const string EvidenceName = "evidence";

    /// <summary>Name of the folder of uploads beside the database, and in a backup.</summary>
    internal const string UploadsName = "uploads";

    /// <summary>As the settings say.</summary>
    public static FileFolders Of(DatabaseOptions database, string? evidence) =>
        new(
            Path.GetFullPath(
                string.IsNullOrWhiteSpace(evidence) ? Path.Combine(database.Folder, EvidenceName) : evidence
            ),
            Path.GetFullPath(Path.Combine(database.Folder, UploadsName))
        );

    internal string For(FilePurpose purpose) =>
        purpose switch
        {
            FilePurpose.Evidence => Evidence,
            FilePurpose.Upload => Uploads,
            _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
        };
}
