namespace Plumbline.App.Files;

/// <summary>What a kept file is for; each has a folder of its own.</summary>
public enum FilePurpose
{
    /// <summary>Proof of what a form says.</summary>
    Evidence,

    /// <summary>A report that was made elsewhere.</summary>
    Upload,
}
