package vaultkeys20250101

const opListSealsCommon = "listSeals"

// ListSealsCommonRequest makes a request.
func (c *VAULTKEYS20250101) ListSealsCommonRequest(input *map[string]interface{}) (req *request.Request, output *map[string]interface{}) {
	op := &request.Operation{
		Name:       opListSealsCommon,
		HTTPMethod: "POST",
		HTTPPath:   "/",
	}

	if input == nil {
		input = &map[string]interface{}{}
	}

	output = &map[string]interface{}{}
	req = c.newRequest(op, input, output)

	req.HTTPRequest.Header.Set("Content-Type", "application/json; charset=utf-8")

	return
}

// ListSealsCommon makes the call.
func (c *VAULTKEYS20250101) ListSealsCommon(input *map[string]interface{}) (*map[string]interface{}, error) {
	req, out := c.ListSealsCommonRequest(input)
	return out, req.Send()
}

const opListSeals = "listSeals"

// ListSealsRequest makes a request.
func (c *VAULTKEYS20250101) ListSealsRequest(input *ListSealsInput) (req *request.Request, output *ListSealsOutput) {
	op := &request.Operation{
		Name:       opListSeals,
		HTTPMethod: "POST",
		HTTPPath:   "/",
	}

	if input == nil {
		input = &ListSealsInput{}
	}

	output = &ListSealsOutput{}
	req = c.newRequest(op, input, output)

	req.HTTPRequest.Header.Set("Content-Type", "application/json; charset=utf-8")

	return
}

// ListSeals makes the call.
func (c *VAULTKEYS20250101) ListSeals(input *ListSealsInput) (*ListSealsOutput, error) {
	req, out := c.ListSealsRequest(input)
	return out, req.Send()
}

type ListSealsInput struct {
	_ struct{} `type:"structure" json:",omitempty"`

	PageNumber *int32 `min:"1" type:"int32" json:",omitempty" required:"true"`

	PageSize *int32 `type:"int32" json:",omitempty"`
}

type ListSealsOutput struct {
	_ struct{} `type:"structure" json:",omitempty"`

	Metadata *response.ResponseMetadata

	Seals []*SealForListSealsOutput `type:"list" json:",omitempty"`

	TotalCount *int32 `type:"int32" json:",omitempty"`
}

type SealForListSealsOutput struct {
	_ struct{} `type:"structure" json:",omitempty"`

	Id *string `type:"string" json:"id,omitempty"`
}
