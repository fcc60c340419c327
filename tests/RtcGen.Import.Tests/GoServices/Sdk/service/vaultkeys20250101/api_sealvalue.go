package vaultkeys20250101

const opSealValueCommon = "SealValue"

// SealValueCommonRequest makes a request.
func (c *VAULTKEYS20250101) SealValueCommonRequest(input *map[string]interface{}) (req *request.Request, output *map[string]interface{}) {
	op := &request.Operation{
		Name:       opSealValueCommon,
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

// SealValueCommon makes the call.
func (c *VAULTKEYS20250101) SealValueCommon(input *map[string]interface{}) (*map[string]interface{}, error) {
	req, out := c.SealValueCommonRequest(input)
	return out, req.Send()
}

const opSealValue = "SealValue"

// SealValueRequest makes a request.
func (c *VAULTKEYS20250101) SealValueRequest(input *SealValueInput) (req *request.Request, output *SealValueOutput) {
	op := &request.Operation{
		Name:       opSealValue,
		HTTPMethod: "POST",
		HTTPPath:   "/",
	}

	if input == nil {
		input = &SealValueInput{}
	}

	output = &SealValueOutput{}
	req = c.newRequest(op, input, output)

	req.HTTPRequest.Header.Set("Content-Type", "application/json; charset=utf-8")

	return
}

// SealValue makes the call.
func (c *VAULTKEYS20250101) SealValue(input *SealValueInput) (*SealValueOutput, error) {
	req, out := c.SealValueRequest(input)
	return out, req.Send()
}

type SealValueInput struct {
	_ struct{} `type:"structure" json:",omitempty"`

	KeyName *string `type:"string" json:",omitempty"`
}

type SealValueOutput struct {
	_ struct{} `type:"structure" json:",omitempty"`

	Metadata *response.ResponseMetadata

	Blob *string `type:"string" json:"blob,omitempty"`
}
